export default definePageConfig({ navigationBarTitleText: '异议与认定' });
