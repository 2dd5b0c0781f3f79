export default definePageConfig({ navigationBarTitleText: '责任分工' });
