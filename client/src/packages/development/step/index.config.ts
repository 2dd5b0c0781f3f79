export default definePageConfig({ navigationBarTitleText: '办理环节' });
