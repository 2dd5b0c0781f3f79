export default definePageConfig({ navigationBarTitleText: '听取与认定' });
